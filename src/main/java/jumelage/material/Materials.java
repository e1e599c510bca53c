package jumelage.material;

import java.util.Optional;
import jumelage.publication.ItemId;
import org.springframework.data.repository.Repository;

interface Materials extends Repository<Material, ItemId> {

    Optional<Material> findById(ItemId key);

    /// @throws org.springframework.dao.OptimisticLockingFailureException if somebody has changed it meanwhile
    Material save(Material material);
}
