/// What the operator sees and does: health, letters, jobs, space; sizes and states, no words. And how pages look: the
/// style guide is made of the parts of all modules.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shell",
            "store",
            "audit",
            "mail",
            "account",
            "document",
            "material",
            "publication",
            "portal",
            "wiki"
        })
@org.jspecify.annotations.NullMarked
package jumelage.operator;
