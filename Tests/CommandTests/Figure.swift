/// Prints what a test has tried, for the summary at the end of `Scripts/test --thorough`.
func figure(_ line: String) { print("figure: \(line)") }
