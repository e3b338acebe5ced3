package org.ionary.store;

import java.util.Iterator;

/** Rows read as they are asked for, with the faults of reading them translated. */
record FaultingIterator<T>(Iterator<T> rows, Faults faults) implements Iterator<T> {
    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw faults.unchecked(e);
        }
    }

    @Override
    public T next() {
        try {
            return rows.next();
        } catch (RuntimeException e) {
            throw faults.unchecked(e);
        }
    }
}
