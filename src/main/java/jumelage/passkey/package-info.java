/// Passkeys of staff: signing in with a device instead of a password, and keeping an eye on which devices may.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shell", "audit", "account"})
@org.jspecify.annotations.NullMarked
package jumelage.passkey;
