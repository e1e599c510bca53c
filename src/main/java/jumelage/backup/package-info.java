/// A whole installation in one file, and back: what the database holds, and the files that it names.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shell", "store"})
@org.jspecify.annotations.NullMarked
package jumelage.backup;
