/// What the pages of a room were: each revision, what changed from one to another, how they were written, and which
/// schools have written them together.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shell",
            "audit",
            "account",
            "school",
            "room",
            "publication",
            "document",
            "writing",
            "wiki"
        })
@org.jspecify.annotations.NullMarked
package jumelage.history;
