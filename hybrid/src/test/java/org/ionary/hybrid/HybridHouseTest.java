package org.ionary.hybrid;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.ionary.testkit.HouseRules;
import org.ionary.testkit.ModuleContract;

class HybridHouseTest extends ModuleContract {
    @Override
    protected String module() {
        return "hybrid";
    }

    @Override
    protected String[] mayUse() {
        return new String[] {"domain", "index"};
    }

    @Override
    protected List<ArchRule> rules() {
        // Not pure: it tells the tokenizer's library by system properties to keep off the network.
        return List.of(HouseRules.neitherPrintsNorExits(), HouseRules.formatsWithoutLocale());
    }
}
