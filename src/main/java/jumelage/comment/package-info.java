/// What members say in the margin of a document: notes at its passages, with answers.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shell",
            "store",
            "audit",
            "account",
            "notice",
            "school",
            "room",
            "publication",
            "document",
            "writing",
            "live"
        })
@org.jspecify.annotations.NullMarked
package jumelage.comment;
