package jumelage.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Finds who answers an address among the few that have its number of parts and its first part, where Spring would ask
/// each of the hundreds with a variable in them. What is not found so, or is found twice, Spring answers.
final class AddressIndex extends RequestMappingHandlerMapping {
    private volatile Map<String, List<Entry>> index = Map.of();

    @Component
    static class Registration implements WebMvcRegistrations {
        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
            return new AddressIndex();
        }
    }

    /// @param parts between the slashes; a variable is null
    private record Entry(RequestMappingInfo address, HandlerMethod handler, List<Part> parts) {
        boolean fits(List<String> asked) {
            for (var i = 1; i < parts.size(); i++)
                if (!parts.get(i).variable() && !parts.get(i).word().equals(asked.get(i))) return false;
            return true;
        }
    }

    private record Part(String word) {
        boolean variable() {
            return word.startsWith("{");
        }
    }

    private record Match(RequestMappingInfo address, HandlerMethod handler) {}

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> all) {
        super.handlerMethodsInitialized(all);
        var made = new HashMap<String, List<Entry>>();
        all.forEach((address, handler) -> {
            for (var pattern : address.getPatternValues()) {
                var parts =
                        List.of(pattern.substring(Math.min(1, pattern.length())).split("/", -1));
                made.computeIfAbsent(parts.size() + parts.getFirst(), _ -> new ArrayList<>())
                        .add(new Entry(
                                address, handler, parts.stream().map(Part::new).toList()));
            }
        });
        index = made;
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var found = matches(request);
        if (found.isEmpty()) return super.lookupHandlerMethod(path, request);
        var comparator = getMappingComparator(request);
        found.sort((one, other) -> comparator.compare(one.address(), other.address()));
        var best = found.getFirst();
        if (found.size() > 1 && comparator.compare(best.address(), found.get(1).address()) == 0)
            return super.lookupHandlerMethod(path, request);
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, best.handler());
        handleMatch(best.address(), path, request);
        return best.handler();
    }

    private List<Match> matches(HttpServletRequest request) {
        var parts = parts(request);
        var found = new ArrayList<Match>(2);
        if (parts.isEmpty()) return found;
        for (var entry : index.getOrDefault(parts.size() + parts.getFirst(), List.of())) {
            var match = entry.fits(parts) ? getMatchingMapping(entry.address(), request) : null;
            if (match != null) found.add(new Match(match, entry.handler()));
        }
        return found;
    }

    private static List<String> parts(HttpServletRequest request) {
        var parts = new ArrayList<String>();
        for (var element : ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements()) if (element instanceof PathContainer.PathSegment part) parts.add(part.valueToMatch());
        return parts;
    }
}
