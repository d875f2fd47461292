library(crashgateTestNoSuchPackage) # @top
