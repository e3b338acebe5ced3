package org.ionary.domain;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.ionary.testkit.HouseRules;
import org.ionary.testkit.ModuleContract;

class DomainHouseTest extends ModuleContract {
    @Override
    protected String module() {
        return "domain";
    }

    @Override
    protected String[] mayUse() {
        return new String[] {};
    }

    @Override
    protected List<ArchRule> rules() {
        return List.of(HouseRules.doesNoIo(), HouseRules.neitherPrintsNorExits(), HouseRules.isPure());
    }
}
