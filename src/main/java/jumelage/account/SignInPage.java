package jumelage.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jumelage.shell.Form;
import jumelage.shell.Installation;
import jumelage.shell.View;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes the page on which staff sign in.
@Component
class SignInPage {
    private final Installation installation;
    private final ObjectProvider<DemoAccounts> demo;
    private final ObjectProvider<SignInWay> ways;

    SignInPage(Installation installation, ObjectProvider<DemoAccounts> demo, ObjectProvider<SignInWay> ways) {
        this.installation = installation;
        this.demo = demo;
        this.ways = ways;
    }

    ShowSignIn with(Form form, Visitor visitor, HttpServletRequest request) {
        var accounts = installation.demo()
                ? demo.orderedStream().flatMap(all -> all.all().stream()).toList()
                : List.<DemoAccounts.Account>of();
        var cards = installation.demo()
                ? demo.orderedStream().flatMap(all -> all.cards().stream()).toList()
                : List.<DemoAccounts.Card>of();
        var already = visitor.person().map(Person::name).orElse("");
        return new ShowSignIn(form, ways(request, form.value("to")), already, accounts, cards);
    }

    private List<View> ways(HttpServletRequest request, String to) {
        return ways.orderedStream()
                .flatMap(way -> way.offer(request, to).stream())
                .toList();
    }
}
