package jumelage.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import jumelage.publication.ItemId;
import org.springframework.stereotype.Component;

/// Who has which document open for writing, on whichever node.
@Component
public class Attendance {
    private final Presence presence;

    Attendance(Presence presence) {
        this.presence = presence;
    }

    /// Each of them once, the first first; whoever has come to another node a moment ago may be missing still.
    public List<Present> at(ItemId document) {
        return List.copyOf(presence.at(document).stream()
                .map(Attendee::who)
                .collect(Collectors.toMap(Present::person, who -> who, (first, _) -> first, LinkedHashMap::new))
                .values());
    }
}
