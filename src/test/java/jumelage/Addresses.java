package jumelage;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Every address of the running application, whichever part of it answers, as the register names them.
@Component
class Addresses {
    private final List<RequestMappingInfoHandlerMapping> mappings;

    Addresses(List<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    Map<String, HandlerMethod> all() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(one -> names(one.getKey()).map(name -> Map.entry(name, one.getValue())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        var names = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(Enum::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> names.stream().map(name -> name + " " + pattern));
    }
}
