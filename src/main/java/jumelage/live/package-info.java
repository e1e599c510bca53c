/// Documents that several people write at once: the rooms in which they live, the journal that keeps each change, who
/// is there.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shell",
            "store",
            "audit",
            "account",
            "school",
            "room",
            "publication",
            "document",
            "yjs",
            "writing"
        })
@org.jspecify.annotations.NullMarked
package jumelage.live;
