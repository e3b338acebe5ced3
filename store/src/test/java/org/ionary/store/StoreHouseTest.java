package org.ionary.store;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.ionary.testkit.HouseRules;
import org.ionary.testkit.ModuleContract;

class StoreHouseTest extends ModuleContract {
    @Override
    protected String module() {
        return "store";
    }

    @Override
    protected String[] mayUse() {
        return new String[] {"domain", "normalize"};
    }

    @Override
    protected List<ArchRule> rules() {
        return List.of(
                HouseRules.neitherPrintsNorExits(), HouseRules.readsNoEnvironment(), HouseRules.formatsWithoutLocale());
    }
}
