/// Who did what: append-only, one chain of hashes a room or office, ids only.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shell", "store"})
@org.jspecify.annotations.NullMarked
package jumelage.audit;
