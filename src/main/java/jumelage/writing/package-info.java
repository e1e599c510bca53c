/// Documents of a room: saved, revised, compared, restored.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shell",
            "store",
            "audit",
            "account",
            "school",
            "project",
            "room",
            "publication",
            "material",
            "document"
        })
@org.jspecify.annotations.NullMarked
package jumelage.writing;
