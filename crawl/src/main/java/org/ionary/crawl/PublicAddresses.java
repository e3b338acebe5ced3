package org.ionary.crawl;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names of hosts, and refuses those that lead into a private network: a public address, a redirect or a name
 * server must not make the crawler fetch what only the machine it runs on can reach.
 *
 * <p>What is checked here is what is connected to, so a name cannot change its address in between.
 */
final class PublicAddresses implements DnsResolver {
    private final DnsResolver names;
    private final Set<String> listed;

    /** @param listed {@code host} or {@code host:port} that are reached all the same */
    PublicAddresses(Set<String> listed) {
        this(listed, SystemDefaultDnsResolver.INSTANCE);
    }

    PublicAddresses(Set<String> listed, DnsResolver names) {
        this.listed = listed;
        this.names = names;
    }

    /** That a host has a private address and is not listed. */
    static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateAddressException(String host, InetAddress address) {
            super(host + " has the private address " + address.getHostAddress());
        }
    }

    private boolean isListed(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return listed.contains(name) || listed.contains(name + ":" + port);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = isListed(host, port) ? names.resolve(host) : resolve(host);
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (isPrivate(address)) {
                throw new PrivateAddressException(host, address);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** Whatever is not meant to be reached from everywhere, by the registries of special-purpose addresses. */
    static boolean isPrivate(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] b = address.getAddress();
        return switch (address) {
            case Inet4Address v4 -> isPrivate(b[0] & 0xff, b[1] & 0xff, b[2] & 0xff);
            case Inet6Address v6 -> isPrivate6(b);
            default -> true;
        };
    }

    private static boolean isPrivate(int a, int b, int c) {
        return switch (a) {
            case 0, 10, 127 -> true;
            case 100 -> b >= 64 && b < 128;
            case 169 -> b == 254;
            case 172 -> b >= 16 && b < 32;
            case 192 -> b == 168 || (b == 0 && (c == 0 || c == 2)) || (b == 88 && c == 99);
            case 198 -> b == 18 || b == 19 || (b == 51 && c == 100);
            case 203 -> b == 0 && c == 113;
            default -> a >= 224;
        };
    }

    private static boolean isPrivate6(byte[] b) {
        int first = (b[0] & 0xff) << 8 | (b[1] & 0xff);
        if ((b[0] & 0xfe) == 0xfc || first == 0x0100) {
            return true;
        }
        if (first == 0x2001 && (b[2] & 0xfe) == 0) {
            // Teredo, benchmarking, ORCHID and what else 2001::/23 is kept for.
            return true;
        }
        if (first == 0x2001 && (b[2] & 0xff) == 0x0d && (b[3] & 0xff) == 0xb8) {
            return true;
        }
        // Ways for IPv4 through IPv6: what is inside counts.
        if (first == 0x2002) {
            return isPrivate(b[2] & 0xff, b[3] & 0xff, b[4] & 0xff);
        }
        boolean embedded = first == 0x0064 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b;
        boolean compatible = true;
        for (int i = 0; i < 12; i++) {
            compatible &= b[i] == 0;
        }
        return (embedded || compatible) && (b[4] != 0 || isPrivate(b[12] & 0xff, b[13] & 0xff, b[14] & 0xff));
    }
}
