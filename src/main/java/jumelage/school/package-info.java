/// Schools and their identifiers, who works there, validation, classes.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shell", "store", "audit", "mail", "account"})
@org.jspecify.annotations.NullMarked
package jumelage.school;
