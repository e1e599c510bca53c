package jumelage.wiki;

import java.util.Optional;
import jumelage.publication.ItemId;
import org.springframework.data.repository.Repository;

interface Pages extends Repository<Page, ItemId> {

    Optional<Page> findById(ItemId key);

    /// @throws org.springframework.dao.OptimisticLockingFailureException if somebody has moved or locked it meanwhile
    Page save(Page page);
}
