/// Documents: what they may hold, how they are read, shown and compared. Pure: no database, no web.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package jumelage.document;
