public import ArgumentParser
public import Pont

extension AlignmentFormat: ExpressibleByArgument {}
