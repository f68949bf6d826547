<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Marks in rows, with margins</Title>
  <Rule><PolygonSymbolizer>
    <Fill><GraphicFill><Graphic>
      <Mark><WellKnownName>circle</WellKnownName><Fill><CssParameter name="fill">#27ae60</CssParameter></Fill></Mark><Size>4</Size>
    </Graphic></GraphicFill></Fill>
    <VendorOption name="graphic-margin">8</VendorOption>
  </PolygonSymbolizer></Rule>
</FeatureTypeStyle>
