/// What of a page would go out: proposed, read passage by passage, approved, or sent back.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shell",
            "account",
            "school",
            "room",
            "publication",
            "document",
            "writing",
            "translation",
            "wiki"
        })
@org.jspecify.annotations.NullMarked
package jumelage.approval;
