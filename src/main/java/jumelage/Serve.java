package jumelage;

import picocli.CommandLine.Command;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves Jumelage until Ctrl-C. Settings come from the environment:",
            "PORT, JUMELAGE_DATA, JUMELAGE_DATABASE_URL, JUMELAGE_DEMO, JUMELAGE_PUBLIC_URL, JUMELAGE_SMTP_URL,"
                    + " JUMELAGE_FILES_URL, JUMELAGE_FILE_LIMIT, JUMELAGE_ROOM_LIMIT, JUMELAGE_PLAY_BACK_DAYS, JUMELAGE_SECRET,"
                    + " JUMELAGE_TRANSLATE_URL, JUMELAGE_LOG, JUMELAGE_METRICS_PORT, JUMELAGE_DRAIN_SECONDS; the README and docs/operating.md explain them."
        })
class Serve {}
