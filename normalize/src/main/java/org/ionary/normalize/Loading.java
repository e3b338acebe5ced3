package org.ionary.normalize;

import java.util.List;
import java.util.Optional;
import org.ionary.domain.material.Additive;

/**
 * A share whose mixture is named elsewhere: {@code 15 wt%} of a composite with another loading, {@code 50 wt% MgO} in a
 * matrix said before.
 */
final class Loading {
    private Loading() {}

    /** Whether the words are a share with at most one phase, so that a mixture needs more. */
    static boolean isShare(String words) {
        return share(words).isPresent()
                && MaterialSpans.allWith(Composite.FILLERS, words).size() < 2;
    }

    /**
     * @param head the share, perhaps with what is mixed in
     * @param completion a composite, or the matrix
     */
    static Optional<Composite> of(String head, String completion) {
        Optional<Additive> share = share(head);
        if (share.isEmpty() || !isShare(head)) {
            return Optional.empty();
        }
        double percent = share.get().percent();
        Additive.Basis basis = share.get().basis();
        Optional<Composite> template = Composite.read(completion);
        Optional<String> filler = MaterialSpans.allWith(Composite.FILLERS, head).stream()
                .findFirst()
                .map(Composite::canonical)
                .or(() -> template.filter(known -> known.additives().size() == 1)
                        .map(known -> known.additives().getFirst().formula()));
        Optional<Span> matrix = template.map(Composite::matrix)
                .or(() -> MaterialSpans.all(completion).stream().findFirst());
        return filler.isEmpty()
                ? Optional.empty()
                : matrix.map(span -> new Composite(span, List.of(new Additive(filler.get(), percent, basis))));
    }

    private static Optional<Additive> share(String words) {
        return QuantityScanner.scan(words).stream()
                .filter(quantity -> quantity.dimension() == Dimension.PERCENT && !quantity.isRange())
                .flatMap(quantity -> Composite.basis(words.substring(quantity.tailBegin(), quantity.tailEnd())).stream()
                        .map(basis -> new Additive("?", quantity.low().doubleValue(), basis)))
                .findFirst();
    }
}
