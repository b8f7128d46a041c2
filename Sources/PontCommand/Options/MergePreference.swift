public import ArgumentParser
public import Pont

extension ItemMerge.Preference: ExpressibleByArgument {}
