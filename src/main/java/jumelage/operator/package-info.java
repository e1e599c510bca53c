/// What the operator sees and does: health, letters, jobs, space; sizes and states, no words.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shell", "store", "audit", "mail", "account", "material"})
@org.jspecify.annotations.NullMarked
package jumelage.operator;
