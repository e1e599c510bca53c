package jumelage.project;

import java.util.List;
import java.util.Optional;
import jumelage.account.PersonId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

public interface Projects extends Repository<Project, ProjectId> {

    Optional<Project> findById(ProjectId id);

    Project save(Project project);

    @Query("select * from project.project where slug = :slug")
    Optional<Project> findBySlug(String slug);

    /// What anyone may see: approved once, running or closed.
    @Query("select * from project.project where state in ('ACTIVE', 'CLOSED') order by state, since desc")
    List<Project> published();

    @Query("""
            select * from project.project where founder = :person or (second = :person and state <> 'DRAFT')
             order by since desc
            """)
    List<Project> foundedBy(PersonId person);
}
