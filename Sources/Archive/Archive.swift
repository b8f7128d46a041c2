internal import CLibZip

/// A ZIP archive that is read, file by file, into bounded memory; nothing is ever written.
///
/// ```swift
/// let archive = try Archive(path: "brief.docx")
/// let bytes = try archive.contents(of: "word/document.xml")
/// ```
@safe
public struct Archive: ~Copyable {
  /// The archive as the user named it.
  public let path: String
  /// The names of the files in it, in order.
  public let names: [String]
  private let limits: ArchiveLimits
  private let handle: OpaquePointer

  /// Opens an archive.
  ///
  /// - Throws: `broken`, and `unsafeName` or `count` where it is hostile.
  public init(path: String, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
    var code: Int32 = 0
    guard let opened = unsafe zip_open(path, ZIP_RDONLY, &code) else {
      throw .broken(path: path, reason: Self.reason(code))
    }
    try unsafe self.init(opened, path: path, limits: limits)
  }

  /// Opens an archive that lies in memory, under a name for messages.
  public init(
    bytes: [UInt8], name: String, limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) {
    try unsafe self.init(Self.opened(bytes, name: name), path: name, limits: limits)
  }

  private init(
    _ opened: OpaquePointer, path: String, limits: ArchiveLimits
  ) throws(ArchiveError) {
    do {
      names = try unsafe Self.names(in: opened, path: path, limits: limits)
    } catch {
      unsafe zip_discard(opened)
      throw error
    }
    self.path = path
    self.limits = limits
    unsafe handle = opened
  }

  deinit { unsafe zip_discard(handle) }

  /// Whether there is a file of this name.
  public func contains(_ name: String) -> Bool { names.contains(name) }

  /// All bytes of a file.
  ///
  /// - Throws: `missing`, `encrypted`, `damaged`, and `ratio` or `size` before more than that is in
  ///   memory.
  public func contents(of name: String) throws(ArchiveError) -> [UInt8] {
    let index = unsafe zip_name_locate(handle, name, 0)
    guard index >= 0 else { throw .missing(path: path, name: name) }
    var status = unsafe zip_stat_t()
    unsafe zip_stat_init(&status)
    guard unsafe zip_stat_index(handle, UInt64(index), 0, &status) == 0 else {
      throw .damaged(path: path, name: name, reason: lastReason)
    }
    if unsafe status.encryption_method != UInt16(ZIP_EM_NONE) {
      throw .encrypted(path: path, name: name)
    }
    let declared = unsafe Int(clamping: status.size)
    let packed = unsafe Int(clamping: status.comp_size)
    let (most, isOver) = max(packed, 1).multipliedReportingOverflow(by: limits.ratio)
    let allowed = isOver ? .max : max(most, 1 << 20)
    try check(declared, name, allowed)
    return try unpacked(UInt64(index), name, allowed)
  }

  private func check(_ size: Int, _ name: String, _ allowed: Int) throws(ArchiveError) {
    if size > allowed { throw .ratio(path: path, name: name, limit: limits.ratio) }
    if size > limits.size { throw .size(path: path, name: name, limit: limits.size) }
  }

  /// Unpacks a file, and stops where its size belies what the archive says of it.
  private func unpacked(
    _ index: UInt64, _ name: String, _ allowed: Int
  ) throws(ArchiveError) -> [UInt8] {
    guard let file = unsafe zip_fopen_index(handle, index, 0) else {
      throw .damaged(path: path, name: name, reason: lastReason)
    }
    defer { unsafe _ = zip_fclose(file) }
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { unsafe chunk.deallocate() }
    while true {
      let count = unsafe zip_fread(file, chunk.baseAddress, UInt64(chunk.count))
      if count == 0 { return bytes }
      guard count > 0 else {
        let reason = unsafe zip_file_strerror(file).map { unsafe String(cString: $0) }
        throw .damaged(path: path, name: name, reason: reason ?? "unknown")
      }
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<Int(count)]))
      try check(bytes.count, name, allowed)
    }
  }

  private var lastReason: String {
    unsafe zip_strerror(handle).map { unsafe String(cString: $0) } ?? "unknown"
  }
}

extension Archive {
  private static func names(
    in handle: OpaquePointer, path: String, limits: ArchiveLimits
  ) throws(ArchiveError) -> [String] {
    let count = unsafe zip_get_num_entries(handle, 0)
    if count > Int64(limits.count) { throw .count(path: path, limit: limits.count) }
    var names: [String] = []
    for index in 0..<max(0, count) {
      guard let start = unsafe zip_get_name(handle, UInt64(index), 0) else { continue }
      let name = unsafe String(cString: start)
      guard isInside(name) else { throw .unsafeName(path: path, name: name) }
      names.append(name)
    }
    return names
  }

  /// Whether a name stays inside the folder that the archive is.
  private static func isInside(_ name: String) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    return !parts.contains("..") && parts.first?.isEmpty != true && !name.contains(":")
  }

  /// An archive over a copy of the bytes, which libzip frees.
  private static func opened(
    _ bytes: [UInt8], name: String
  ) throws(ArchiveError) -> OpaquePointer {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    // libzip frees what it is given with the archive.
    guard let copy = unsafe pont_zip_memory(max(bytes.count, 1)) else {
      throw .broken(path: name, reason: "there is no memory")
    }
    unsafe bytes.withUnsafeBytes { buffer in
      if let start = buffer.baseAddress {
        unsafe copy.copyMemory(from: start, byteCount: buffer.count)
      }
    }
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      unsafe pont_zip_free(copy)
      throw .broken(path: name, reason: "there is no memory")
    }
    guard let opened = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      let reason = unsafe String(cString: zip_error_strerror(&error))
      unsafe zip_source_free(source)
      throw .broken(path: name, reason: reason)
    }
    return unsafe opened
  }

  private static func reason(_ code: Int32) -> String {
    var error = unsafe zip_error_t()
    unsafe zip_error_init_with_code(&error, code)
    defer { unsafe zip_error_fini(&error) }
    return unsafe String(cString: zip_error_strerror(&error))
  }
}
