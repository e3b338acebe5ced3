package org.ionary.index;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.ionary.testkit.HouseRules;
import org.ionary.testkit.ModuleContract;

class IndexHouseTest extends ModuleContract {
    @Override
    protected String module() {
        return "index";
    }

    @Override
    protected String[] mayUse() {
        return new String[] {"domain", "normalize"};
    }

    @Override
    protected List<ArchRule> rules() {
        return List.of(HouseRules.neitherPrintsNorExits(), HouseRules.isPure());
    }
}
