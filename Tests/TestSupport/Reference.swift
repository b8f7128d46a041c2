/// Plain and slow versions of fast algorithms, one extension a subject, for tests to compare with.
public enum Reference {}
