/// The Yjs document in Java: what several people write at once, read, put together, sent on and edited. Pure: no
/// database, no web.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package jumelage.yjs;
