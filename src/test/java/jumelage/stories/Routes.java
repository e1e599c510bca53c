package jumelage.stories;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// The kinds of addresses that the house answers: a crawl takes each kind, not each address.
record Routes(List<PathPattern> patterns) {

    static Routes of(RequestMappingHandlerMapping mappings) {
        var patterns = new ArrayList<PathPattern>();
        mappings.getHandlerMethods().keySet().stream()
                .map(info -> info.getPathPatternsCondition())
                .flatMap(condition -> condition == null ? Stream.empty() : condition.getPatterns().stream())
                .forEach(patterns::add);
        patterns.sort(PathPattern.SPECIFICITY_COMPARATOR);
        return new Routes(patterns);
    }

    /// The pattern that answers `address`, with the names in its query.
    String kind(String address) {
        var uri = URI.create(address);
        var path = PathContainer.parsePath(uri.getPath());
        var pattern = patterns.stream()
                .filter(each -> each.matches(path))
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse(uri.getPath());
        return uri.getQuery() == null
                ? pattern
                : pattern + "?" + names(List.of(uri.getQuery().split("&")));
    }

    private static String names(Collection<String> query) {
        return query.stream()
                .map(part -> part.startsWith("as=") ? part : part.replaceFirst("=.*", ""))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
