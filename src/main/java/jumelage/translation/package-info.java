/// The same in several languages: what corresponds to what, what has to be looked at again, and drafts by machine.
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
            "writing"
        })
@org.jspecify.annotations.NullMarked
package jumelage.translation;
