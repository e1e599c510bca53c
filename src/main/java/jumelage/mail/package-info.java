/// Sending, and the outbox.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shell", "store", "audit"})
@org.jspecify.annotations.NullMarked
package jumelage.mail;
