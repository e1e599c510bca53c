package jumelage;

import picocli.CommandLine.Command;

@Command(name = "train", hidden = true, description = "Starts on a throwaway folder, reads a few pages and stops.")
class Train {}
