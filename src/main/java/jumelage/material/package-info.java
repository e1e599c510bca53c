/// Pictures, films, sounds and files of a room: taken in clean, shown to whom their place is shown.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shell",
            "store",
            "audit",
            "account",
            "school",
            "pupil",
            "room",
            "publication",
            "document"
        })
@org.jspecify.annotations.NullMarked
package jumelage.material;
