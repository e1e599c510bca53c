package jumelage.project;

import java.util.List;
import jumelage.shell.View;

/// What one has to do with projects: drafts, invitations, running and closed ones.
public record ListMine(List<MyProject> all) implements View {

    public List<MyProject> asking() {
        return all.stream().filter(MyProject::asks).toList();
    }

    public List<MyProject> founding() {
        return all.stream()
                .filter(project -> !project.asks() && !running(project) && !closed(project))
                .toList();
    }

    public List<MyProject> running() {
        return all.stream().filter(ListMine::running).toList();
    }

    public List<MyProject> closed() {
        return all.stream().filter(ListMine::closed).toList();
    }

    private static boolean running(MyProject project) {
        return project.state() == Project.State.ACTIVE && !project.asks();
    }

    private static boolean closed(MyProject project) {
        return project.state() == Project.State.CLOSED && !project.asks();
    }
}
