package org.ionary.crawl;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.ionary.testkit.HouseRules;
import org.ionary.testkit.ModuleContract;

class CrawlHouseTest extends ModuleContract {
    @Override
    protected String module() {
        return "crawl";
    }

    @Override
    protected String[] mayUse() {
        return new String[] {"domain"};
    }

    @Override
    protected List<ArchRule> rules() {
        return List.of(HouseRules.neitherPrintsNorExits());
    }
}
