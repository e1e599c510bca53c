/// What a stranger meets: the front page, the gallery of projects, a project's card.
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package jumelage.portal;
