package jumelage.project;

import java.util.List;
import java.util.Optional;
import jumelage.account.PersonId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

public interface Projects extends Repository<Project, ProjectId> {

    Optional<Project> findById(ProjectId id);

    /// @throws org.springframework.dao.OptimisticLockingFailureException if a newer version is already there
    Project save(Project project);

    @Query("select * from project.project where slug = :slug")
    Optional<Project> findBySlug(String slug);

    /// The project that `name`, its slug or its id, leads to.
    default Optional<Project> find(String name) {
        return findBySlug(name).or(() -> findById(ProjectId.of(name)));
    }

    /// Keeps everybody else from deciding on it until the transaction ends.
    @Query("select * from project.project where id = :id for update")
    Optional<Project> lock(ProjectId id);

    /// What anyone may see: approved once, running or closed.
    @Query("select * from project.project where state in ('ACTIVE', 'CLOSED') order by state, since desc")
    List<Project> published();

    @Query("""
            select * from project.project where founder = :person or (second = :person and state <> 'DRAFT')
             order by since desc
            """)
    List<Project> foundedBy(PersonId person);
}
