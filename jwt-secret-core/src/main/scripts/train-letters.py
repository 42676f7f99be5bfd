#!/usr/bin/env python3
"""Train the letter tables of io.github.jwtsecret.policy.LetterModel.

The result holds, for each of a few language groups, the log-likelihood ratio of a letter
after two others, against a letter drawn at random: log2(26 * P(c | a, b)), rounded to
one of 16 levels: three bytes for each of 27 * 27 * 27 contexts, two groups to a byte. No text is kept, only these numbers.

Training text (Debian packages; the licence is the one in each package's copyright file):

  package            what                                        licence
  sword-text-web     World English Bible                         public domain
  sword-text-sparv   Reina-Valera 1909, Spanish                  public domain
  wamerican          SCOWL word list, American English           SCOWL (permissive)
  wdutch             OpenTaal word list                          BSD-3-Clause or CC-BY-3.0
  wpolish            SJP word list                               Apache-2.0 (one of five)
  xkcdpass           ger-anlx, fr-freelang, pt-ipublicis, nor-nb BSD-3-Clause
  python3-mnemonic   Italian and French word lists               Expat
  hunspell-tr        Turkish stems                               MPL-2.0

Everything else (function words, technical words, pinyin and kana syllables, lorem ipsum,
simulated typing) stands in this file.

How to run, in a scratch folder, as any user:

  apt-get download sword-text-web sword-text-sparv wamerican wdutch wpolish xkcdpass \\
      python3-mnemonic hunspell-tr
  for package in *.deb; do dpkg-deb -x "$package" root; done
  python3 train-letters.py root letters.bin

The same input gives the same bytes.
"""

import glob
import math
import random
import re
import struct
import sys
import unicodedata
import zlib

LEVELS = [-6.0, -4.0, -3.0, -2.0, -1.25, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.4]
BOUNDARY = 26
UNIFORM = 0.03

TECHNICAL = """
secret key token jwt json web signing sign signed signature password passwd pass passphrase
auth authentication authorization authenticate authorize access refresh session login user admin
administrator root api app application server service client backend frontend gateway microservice
spring boot java kotlin node express react angular django flask laravel rails python docker
kubernetes cluster deploy deployment production prod staging stage development developer dev test
testing local localhost demo example sample default change changeme please replace insert your my
our the this that is here must should do not use used using in for with at least long longer very
strong super secure security safe random value string text bytes bits characters length minimum
required generate generated generator private public shared hmac sha algorithm hash encrypt
encryption decrypt cipher crypto keystore certificate bearer issuer audience claim expire
expiration cookie database mysql postgres mongo redis cache queue kafka config configuration
properties setting settings environment env variable file path url http https www com org net
company website mail email project platform system cloud portal mobile android desktop shop store
commerce market payment invoice order customer account bank finance health school university
student teacher library hotel travel booking ticket game music movie video photo chat message
social network blog forum dashboard management manager controller tutorial course udemy
youtube github gitlab baeldung stackoverflow hello world welcome temporary temp todo fixme
dummy placeholder nothing everything never always share commit push anyone somebody nobody
""".split()

ENGLISH = """the of and to in is you that it he was for on are as with his they i at be this have from or
one had by word but not what all were we when your can said there use an each which she do how
their if will up other about out many then them these so some her would make like him into time
has look two more write go see number no way could people my than first water been call who oil
its now find long down day did get come made may part""".split()

GERMAN = """der die und in den von zu das mit sich des auf fuer ist im dem nicht ein eine als auch es an
werden aus er hat dass sie nach wird bei einer um am sind noch wie einem ueber einen so zum war
haben nur oder aber vor zur bis mehr durch man sein wurde sei ich mein dein unser geheim schluessel
passwort geheimnis sicher sicherheit kennwort bitte aendern""".split()

DUTCH = """de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog naar
heeft uit worden door over ze zich wordt hij mijn jouw geheim geheime sleutel wachtwoord dit
veilig veranderen""".split()

FRENCH = """de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont
avec ou mais comme nous vous ils son sa ses cette mon ma mes secret cle mot passe tres securite
securise je ne suis""".split()

SPANISH = """de la que el en y a los se del las un por con no una su para es al lo como mas o pero sus le
ha me si sin sobre este mi clave secreta contrasena muy seguro segura seguridad esta""".split()

ITALIAN = """di e il la che in un per non una sono da con si del le al dei come alla piu nel ha questo
mia mio chiave segreta segreto molto sicura sicurezza parola""".split()

PORTUGUESE = """de a o que e do da em um para com nao uma os no se na por mais as dos como mas ao ele das
minha meu chave secreta secreto senha muito segura seguranca isto esta""".split()

POLISH = """w i na z nie sie do to ze jest o po jak za od przez co dla ale jego tylko moje moj bardzo tajny
tajne haslo klucz sekret bezpieczenstwo zmien""".split()

TURKISH = """bir ve bu da de icin ile cok daha en gibi ne kadar olarak benim gizli anahtar sifre guvenli
guvenlik parola uygulama cok uzun""".split()

RUSSIAN = """ya ty on ona my vy oni eto kak chto gde kogda pochemu potomu zdes tam seychas vsegda nikogda ochen
khorosho plokho spasibo pozhaluysta privet poka zdravstvuyte da net mozhno nelzya nado budet byl byla bylo
moy moya moi tvoy nash vash svoy svoya dom gorod strana mir voyna lyubov druzhba drug podruga mama papa brat
sestra syn doch zhena muzh chelovek lyudi deti rebenok god mesyats nedelya den noch utro vecher vremya zhizn
rabota delo slovo klyuch parol sekret sekretnyy taynyy bezopasnost server prilozhenie polzovatel sistema
dlya bez pod nad pered posle ot iz na v s k po za pri no ili esli bolshoy malenkiy novyy staryy krasnyy
belyy chernyy sobaka koshka voda khleb moloko chay solntse zvezda nebo zemlya more reka moskva rossiya
govorit znat dumat videt khochu mogu lyublyu znayu ponimayu ne nikto nichego vse tolko uzhe eshche ivan
dmitriy sergey aleksandr natalya vladimir tatyana yekaterina""".split()

CZECH = """a je se na to ze v s z do o i jako ale by jsem jsi jsme pro tak co kdyz nebo jen jeho uz po k ve
moje muj tvoje nase heslo klic tajny tajne tajemstvi bezpecnost dobry den prosim dekuji ahoj praha cesko
clovek laska zivot svet prace dum mesto rok noc rano vecer voda pivo pes kocka maminka tatinek bratr
sestra kamarad velmi maly velky novy stary cerveny modry slunce hvezda zeme more reka nikdo nikdy vzdy
vsechno protoze kde kdy proc jmenuji mluvim chci muzu vim nevim""".split()

HUNGARIAN = """a az es nem hogy egy is van meg ez de mint csak ki mi en te o nekem neked ami aki itt ott most
mindig soha nagyon jo rossz szep uj regi nagy kicsi piros kek jelszo titok titkos kulcs biztonsag
rendszer alkalmazas felhasznalo szia koszonom kerem igen budapest magyar orszag ember elet szerelem vilag
munka haz varos ev nap ejszaka reggel este viz bor kutya macska anya apa testver barat csillag fold tenger
folyo senki mindenki mert hol mikor miert szeretlek tudom akarok lehet kell""".split()

FINNISH = """ja on ei se han mina sina me te he tama tuo mika kuka missa milloin miksi koska mutta tai niin
kuin kun jos vain nyt aina koskaan hyvin hyva paha uusi vanha iso pieni punainen sininen salasana salaisuus
salainen avain turvallisuus palvelin sovellus jarjestelma kayttaja moi kiitos ole suomi helsinki ihminen
elama rakkaus maailma tyo talo kaupunki vuosi paiva yo aamu ilta vesi kahvi koira kissa aiti isa veli sisko
ystava aurinko tahti maa meri joki kukaan kaikki olen olet olemme tiedan haluan voin taytyy rakastan minun
sinun meidan teidan""".split()

HINDI = """main mera mere meri hum hamara hamare tum tumhara aap aapka aapko woh yeh kya kaise kab kahan kyun
hai hain ho hoon tha thi the nahin nahi haan aur ya lekin magar bahut accha bura bada chota naya purana
dil pyar zindagi duniya desh bharat india hindustan ghar shahar saal din raat subah shaam paani chai roti
khana kutta billi maa papa bhai behen beta beti dost yaar ladka ladki aadmi log suraj chand tara aasman
zameen samundar nadi koi kuch sab hamesha kabhi abhi kal aaj parso jaise karna karo karta raha rahe rahi
gaya jana aana dekho suno bolo naam kaam baat samay paisa rupaya chabi gupt suraksha password namaste
dhanyavaad shukriya krishna ganesh sharma kumar singh patel gupta priya rahul rohan anjali deepak""".split()

VIETNAMESE = """toi ban anh em ong ba chung ta ho cua la co khong duoc mot hai ba bon nam sau bay tam chin muoi
trong ngoai tren duoi va hoac nhung vi nen neu thi khi nay kia do day o dau sao gi ai rat nhieu it lon nho
moi cu dep tot xau yeu thuong cuoc song the gioi viet ha noi sai gon thanh pho nha cua nam thang ngay dem
sang chieu toi nuoc com pho ca phe cho meo me bo con gai trai chi mat khau bi khoa bao he thong ung dung
nguoi dung xin chao cam on muon biet lam noi di den ve an uong nguyen tran pham hoang minh""".split()

INDONESIAN = """saya aku kamu anda dia kami kita mereka ini itu yang dan atau tetapi karena jika dengan untuk dari
ke di pada adalah tidak bukan ya sudah belum akan sedang sangat banyak sedikit besar kecil baru lama bagus
cinta hidup dunia negara indonesia jakarta kota rumah tahun bulan hari malam pagi sore air nasi kopi teh
anjing kucing ibu bapak anak saudara teman orang nama kata sandi kunci rahasia keamanan sistem aplikasi
pengguna selamat terima kasih apa siapa dimana kapan mengapa bagaimana semua selalu pernah jangan bisa
harus mau tahu makan minum pergi datang kerja belajar sekolah jalan satu dua tiga empat lima""".split()

KOREAN = """annyeong haseyo hamnida kamsahamnida gamsahamnida saranghae saranghaeyo joahaeyo imnida ieyo yeyo
na neo uri jeo geu i gabnida haneun hago eseo ege buteo kkaji ga neun eun reul eul do man hanguk seoul busan
saram chingu eomma appa oppa unni hyung nuna dongsaeng haksaeng seonsaengnim hakgyo jip bang mul bap gimchi
kimchi keopi gae goyangi oneul naeil eoje jigeum achim bam sigan nyeon wol il insaeng sarang segye nara
bimil beonho bimilbeonho yeolsoe boan mannaseo bangapseumnida jal meogeo boda gada oda kim park choi jung
minjun jiwoo seoyeon""".split()

GREEK = """kai to na den tha me gia apo einai eimai eisai eimaste echo echei aftos afto afti ego esy emeis poios
pou pote giati pos poly ligo megalo mikro neo palio kalo kako agapi zoi kosmos ellada athina thessaloniki
patra kriti poli spiti chronos mera nychta proi vradi nero krasi kafes skylos gata mitera pateras adelfos
adelfi filos kardia ilios asteri gi thalassa potami kanenas ola panta xero thelo boro prepei kodikos
mystiko kleidi asfaleia efharisto parakalo kalimera kalispera georgios dimitris maria eleni nikos""".split()

LATIN = """lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore
et dolore magna aliqua ut enim ad minim veniam quis nostrud exercitation ullamco laboris nisi ut
aliquip ex ea commodo consequat duis aute irure dolor in reprehenderit in voluptate velit esse
cillum dolore eu fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt in
culpa qui officia deserunt mollit anim id est laborum""".split()

INITIALS = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split()
FINALS = "a o e i u ai ei ao ou an en ang eng ong ia ie iao iu ian in iang ing ua uo ui uan un uang".split()
COMMON_PINYIN = """de shi yi bu wo zai you ren zhe zhong da lai shang guo ge dao shuo ta men zi hui jia neng
xia er dui sheng jing fa ye xue mi ma an quan yao shi hen chang ni hao ai tian qi bei shang hai
jing zhongguo mima anquan miyao woaini nihao zhanghao dianhua gongsi""".split()

KANA = [c + v for c in ["", "k", "s", "t", "n", "h", "m", "y", "r", "w", "g", "z", "d", "b"] for v in "aiueo"]
KANA += "shi chi tsu sha shu sho cha chu cho kyo ryo ji ja ju jo fu n n n".split()

ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
LINES = ROWS + ["qaz", "wsx", "edc", "rfv", "tgb", "yhn", "ujm", "abcdefghijklmnopqrstuvwxyz", "azertyuiop",
                "qsdfghjklm", "wxcvbn", "qwertzuiop", "yxcvbnm", "aoeuidhtns", "pyfgcrl", "qjkxbmwvz"]


def fold(text):
    """Lower-case ASCII words, accents removed."""
    text = text.replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replace("ł", "l").replace("ı", "i")
    text = unicodedata.normalize("NFKD", text.lower())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.findall(r"[a-z]+", text.replace("'", "").replace("’", ""))


def german(text):
    return fold(text.lower().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"))


def sword(root, module):
    """The text of a compressed SWORD module."""
    words = []
    for name in ("ot", "nt"):
        base = f"{root}/usr/share/sword/modules/texts/ztext/{module}/{name}"
        index = open(base + ".bzs", "rb").read()
        data = open(base + ".bzz", "rb").read()
        for offset, size, _ in struct.iter_unpack("<III", index):
            block = zlib.decompress(data[offset:offset + size]).decode("utf-8", "replace")
            words += fold(re.sub(r"<[^>]*>", " ", block))
    return words


def word_list(path, folding=fold, limit=60_000, encoding="utf-8"):
    lines = [line.split("/")[0].strip() for line in open(path, encoding=encoding, errors="replace")]
    lines = [line for line in lines if line and not line.endswith("'s")]
    random.Random(1).shuffle(lines)
    return [word for line in lines[:limit] for word in folding(line)]


def sprinkle(words, common, share, rng):
    """Words with common ones of the language among them."""
    result = []
    for word in words:
        while rng.random() < share:
            result.append(rng.choice(common))
        result.append(word)
    return result


def pinyin(rng, count):
    syllables = [i + f for i in INITIALS for f in FINALS]
    return ["".join(rng.choice(COMMON_PINYIN) if rng.random() < 0.6 else rng.choice(syllables)
                    for _ in range(rng.randint(1, 3))) for _ in range(count)]


def romaji(rng, count):
    return ["".join(rng.choice(KANA) for _ in range(rng.randint(2, 4))) for _ in range(count)]


def typing(rng, count):
    """Mashed keys, walks along lines of keys and the alphabet, stretched words."""
    words = []
    for _ in range(count):
        kind = rng.random()
        if kind < 0.4:
            row = rng.choice(["asdfghjkl", "asdfghjkl", "asdfjkl", "sdfghjk", "qweruiop", "asdfqwerjkluio",
                              "asdfghjklqwertyuiop", "asdfghjklzxcvbnm"])
            half = len(row) // 2
            hands = row[:half], row[half:]
            side = 0
            word = ""
            while len(word) < 16:
                keys = hands[side]
                start = rng.randrange(len(keys))
                step = rng.choice([-1, 1, 1, 2])
                for k in range(rng.randint(1, 3)):
                    word += keys[(start + k * step) % len(keys)]
                side ^= rng.random() < 0.7
            words.append(word)
        elif kind < 0.75:
            line = rng.choice(LINES)
            line = line if rng.random() < 0.65 else line[::-1]
            start = rng.randrange(len(line)) if rng.random() < 0.4 else 0
            words.append(line[start:])
        else:
            word = rng.choice(TECHNICAL)
            words.append("".join(c * rng.choice([1, 2, 3, 3, 4]) for c in word))
    return words


def mix(rng, *parts):
    """Equal shares of each part."""
    size = max(len(part) for part in parts)
    result = []
    for part in parts:
        repeated = (part * (size // len(part) + 1))[:size]
        result.append(repeated)
    return [word for group in result for word in group]


def table(words, joined=1.0):
    """log2(26 P(c | a, b)) of words set apart and of words run together."""
    three = [[[0.0] * 26 for _ in range(27)] for _ in range(27)]
    streams = [([c for word in words for c in [BOUNDARY] + [ord(x) - 97 for x in word]] + [BOUNDARY], 1.0),
               ([BOUNDARY] * 2 + [ord(x) - 97 for word in words for x in word], joined)]
    for stream, weight in streams:
        a = b = BOUNDARY
        for c in stream:
            if c != BOUNDARY:
                three[a][b][c] += weight
                a, b = b, c
            else:
                a = b = BOUNDARY
    two = [[sum(three[a][b][c] for a in range(27)) for c in range(26)] for b in range(27)]
    one = [sum(two[b][c] for b in range(27)) for c in range(26)]
    p_one = [n / sum(one) for n in one]
    result = []
    for a in range(27):
        for b in range(27):
            total_two = sum(two[b])
            p_two = [(two[b][c] + 10 * p_one[c]) / (total_two + 10) for c in range(26)]
            total = sum(three[a][b])
            for c in range(26):
                p = (three[a][b][c] + 8 * p_two[c]) / (total + 8)
                result.append(math.log2(26 * ((1 - UNIFORM) * p + UNIFORM / 26)))
            result.append(0.0)
    return result


def quantise(values):
    return [min(range(16), key=lambda i: abs(LEVELS[i] - value)) for value in values]


def main(root, target):
    rng = random.Random(20260101)
    dict_folder = root + "/usr/share/dict/"
    xkcd = glob.glob(root + "/usr/lib/python3/dist-packages/xkcdpass/static")[0] + "/"
    mnemonic = root + "/usr/lib/python3/dist-packages/mnemonic/wordlist/"

    scowl = word_list(dict_folder + "american-english", limit=110_000)
    english = mix(rng, sword(root, "engWEB2015eb")[:300_000], sprinkle(scowl, ENGLISH, 0.3, rng),
                  [rng.choice(TECHNICAL) for _ in range(300_000)])
    germanic = mix(rng,
                   sprinkle(word_list(xkcd + "ger-anlx", german) + word_list(xkcd + "ger-anlx"), GERMAN, 0.5, rng),
                   sprinkle(word_list(xkcd + "ger-anlx", german), GERMAN, 0.5, rng),
                   sprinkle(word_list(dict_folder + "dutch"), DUTCH, 0.5, rng),
                   sprinkle(word_list(xkcd + "nor-nb"), GERMAN, 0.1, rng))
    romance = mix(rng,
                  sword(root, "spaRV1909eb")[:60_000],
                  sprinkle(word_list(xkcd + "spa-mich", limit=30_000), SPANISH, 0.5, rng),
                  sprinkle(word_list(xkcd + "fr-freelang") + word_list(mnemonic + "french.txt"), FRENCH, 0.5, rng),
                  sprinkle(word_list(mnemonic + "italian.txt"), ITALIAN, 0.5, rng),
                  sprinkle(word_list(xkcd + "pt-ipublicis"), PORTUGUESE, 0.5, rng),
                  LATIN * 100)
    polish = sprinkle(word_list(dict_folder + "polish", limit=40_000), POLISH, 0.5, rng)
    turkish = sprinkle(word_list(root + "/usr/share/hunspell/tr_TR.dic"), TURKISH, 0.5, rng)
    eastern = mix(rng, polish, polish, turkish, turkish, turkish,
                  RUSSIAN * 500, CZECH * 500, HUNGARIAN * 500, FINNISH * 500)
    asian = mix(rng, pinyin(rng, 40_000), romaji(rng, 40_000), HINDI * 500, VIETNAMESE * 500, INDONESIAN * 500,
                KOREAN * 500, GREEK * 500)
    keys = typing(rng, 40_000)
    tables = [quantise(table(words)) for words in (english, germanic, romance, eastern, asian, keys)]
    with open(target, "wb") as file:
        for levels in zip(*tables):
            file.write(bytes(levels[i] | levels[i + 1] << 4 for i in (0, 2, 4)))


if __name__ == "__main__":
    main(*sys.argv[1:])
