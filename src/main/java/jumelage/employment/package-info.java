/// Who works at a school and as what, what they teach and speak, and whether an office has validated it.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shell", "store", "audit", "mail", "account", "notice", "school"})
@org.jspecify.annotations.NullMarked
package jumelage.employment;
