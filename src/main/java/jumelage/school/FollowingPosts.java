package jumelage.school;

import jumelage.account.Sessions;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.stereotype.Component;

/// Menus and standings hang on where somebody works: when that changes, what is kept of him is forgotten.
@Component
class FollowingPosts implements AfterSaveCallback<Employment> {
    private final Sessions sessions;

    FollowingPosts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Employment onAfterSave(Employment employment) {
        sessions.refresh(employment.person());
        return employment;
    }
}
