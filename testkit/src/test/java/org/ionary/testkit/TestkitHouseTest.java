package org.ionary.testkit;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

class TestkitHouseTest extends ModuleContract {
    @Override
    protected String module() {
        return "testkit";
    }

    @Override
    protected String[] mayUse() {
        return new String[0];
    }

    @Override
    protected List<ArchRule> rules() {
        return List.of(HouseRules.neitherPrintsNorExits());
    }
}
