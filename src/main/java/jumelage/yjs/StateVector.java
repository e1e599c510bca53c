package jumelage.yjs;

import java.util.LinkedHashMap;
import java.util.Map;

/// How much of each client somebody has.
record StateVector(Map<Long, Long> clocks) {
    static final StateVector NOTHING = new StateVector(Map.of());

    static StateVector read(byte[] bytes, Limits limits) {
        var decoder = new Decoder(bytes, limits);
        var clocks = new LinkedHashMap<Long, Long>();
        var count = decoder.count();
        if (count > limits.clients()) throw Refused.tooLarge("A state vector names more clients than are taken.");
        for (var left = count; left > 0; left--) clocks.put(decoder.uint(), decoder.uint());
        return new StateVector(clocks);
    }

    long clock(long client) {
        return clocks.getOrDefault(client, 0L);
    }

    boolean knows(long client) {
        return clocks.containsKey(client);
    }

    byte[] toBytes() {
        var encoder = new Encoder().uint(clocks.size());
        clocks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(StructStore.HIGHER_FIRST))
                .forEach(clock -> encoder.uint(clock.getKey()).uint(clock.getValue()));
        return encoder.toBytes();
    }
}
