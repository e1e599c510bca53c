package jumelage.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

public interface People extends Repository<Person, PersonId> {

    Optional<Person> findById(PersonId id);

    Person save(Person person);

    @Query("select * from account.person where id in (:ids)")
    List<Person> findAll(Collection<PersonId> ids);

    /// Those of `ids` that are there, asked for at once.
    default Map<PersonId, Person> byId(Collection<PersonId> ids) {
        if (ids.isEmpty()) return Map.of();
        return findAll(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /// The mail address that a letter to `id` goes to; none for pupils and closed accounts.
    @Query("""
            select s.address from account.staff s join account.person p on p.id = s.person
             where s.person = :id and p.closed is null
            """)
    Optional<String> addressOf(PersonId id);

    /// The confirmed staff account of `address`, whatever its case.
    @Query("""
            select p.* from account.person p join account.staff s on s.person = p.id
             where lower(s.address) = lower(:address) and s.confirmed is not null and p.closed is null
            """)
    Optional<Person> findByAddress(String address);

    /// The confirmed staff account of `id`, unless it is closed: who may sign in, however.
    @Query("""
            select p.* from account.person p join account.staff s on s.person = p.id
             where p.id = :id and s.confirmed is not null and p.closed is null
            """)
    Optional<Person> findStaff(PersonId id);

    /// What is kept of the password of `id`, to be compared only by [Passwords].
    @Query("select password from account.staff where person = :id")
    Optional<String> passwordOf(PersonId id);

    @Modifying
    @Query("update account.staff set password = :password where person = :id")
    void keepPassword(PersonId id, String password);

    @Modifying
    @Query("""
            update account.person set name = :name, language = :language, zone = :zone, version = version + 1
             where id = :id
            """)
    void settle(PersonId id, String name, String language, String zone);

    @Query("""
            select p.* from account.person p join account.officer o on o.person = p.id
             where o.office = :office and p.closed is null
            """)
    List<Person> officersOf(String office);

    @Modifying
    @Query("update account.person set language = :language where id = :id")
    void speak(PersonId id, String language);
}
