package org.ionary.prompts;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.ionary.testkit.HouseRules;
import org.ionary.testkit.ModuleContract;

class PromptsHouseTest extends ModuleContract {
    @Override
    protected String module() {
        return "prompts";
    }

    @Override
    protected String[] mayUse() {
        return new String[] {"domain"};
    }

    @Override
    protected List<ArchRule> rules() {
        return List.of(HouseRules.doesNoIo(), HouseRules.neitherPrintsNorExits(), HouseRules.isPure());
    }
}
