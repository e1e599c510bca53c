/// Schools and their identifiers: the register that offices keep, and classes.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shell", "store", "audit", "account"})
@org.jspecify.annotations.NullMarked
package jumelage.school;
