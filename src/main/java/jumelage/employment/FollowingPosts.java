package jumelage.employment;

import jumelage.account.Sessions;
import org.springframework.context.event.EventListener;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.stereotype.Component;

/// Menus and standings hang on where somebody works: when that changes, what is kept of him is forgotten.
@Component
class FollowingPosts {
    private final Sessions sessions;

    FollowingPosts(Sessions sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void on(AfterSaveEvent<Employment> saved) {
        sessions.refresh(saved.getEntity().person());
    }
}
